/** Owns every limit of Discord that this adapter meets, each with the place where Discord states it. */

/**
 * Sources (read November 2025):
 * - components: https://discord.com/developers/docs/components/reference
 * - commands: https://discord.com/developers/docs/interactions/application-commands
 * - answers: https://discord.com/developers/docs/interactions/receiving-and-responding
 * - threads: https://discord.com/developers/docs/resources/channel#start-thread-from-message
 * - openapi: https://github.com/discord/discord-api-spec (the names in brackets are its schemas)
 */
export const LIMITS = {
  /** components, "Legacy Message Component Behavior" and "Container": all components of a message, nested ones too. */
  componentsInMessage: 40,
  /** components, "Text Display": characters over all text displays of a message. */
  textInMessage: 4000,
  /** components, "Action Row"; openapi (ActionRowComponentForMessageRequest). */
  buttonsInRow: 5,
  /** components, "String Select"; openapi (StringSelectComponentForMessageRequest). */
  optionsInSelect: 25,
  /** components, "Button"; openapi (ButtonComponentForMessageRequest). */
  buttonLabel: 80,
  /** components, "Select Option Structure"; openapi (StringSelectOptionForRequest). */
  optionLabel: 100,
  /** components, "String Select"; openapi (StringSelectComponentForMessageRequest). */
  placeholder: 150,
  /** components, "Custom ID"; it must also be unique in its message. */
  customId: 100,
  /** threads, "Start Thread from Message"; openapi (CreateTextThreadWithMessageRequest). */
  threadName: 100,
  /** answers, "Modal": between one and five, whatever openapi says (ModalInteractionCallbackRequestData: 40). */
  componentsInModal: 5,
  /** answers, "Modal"; openapi (ModalInteractionCallbackRequestData). */
  modalTitle: 45,
  /** components, "Label Structure"; openapi (LabelComponentForModalRequest). */
  fieldLabel: 45,
  fieldDescription: 100,
  /** components, "Text Input Structure": `max_length` and `value`; openapi (TextInputComponentForModalRequest). */
  textInput: 4000,
  /** components, "Radio Group Structure": from two on; openapi (RadioGroupComponentForModalRequest). */
  optionsInRadioGroup: 10,
  /** components, "Select Option Structure", "Radio Group Option Structure"; openapi (RadioGroupOptionForRequest). */
  optionValue: 100,
  /** commands, "Autocomplete"; openapi (InteractionApplicationCommandAutocompleteCallbackStringData). */
  suggestions: 25,
  /** commands, "Application Command Option Choice Structure"; openapi (ApplicationCommandOptionStringChoice). */
  suggestionName: 100,
  /** commands, "Application Command Option Choice Structure": a string value. */
  suggestionValue: 100,
  /** commands, "Application Command Structure"; openapi (ApplicationCommandUpdateRequest). */
  commandName: 32,
  /** commands, "Application Command Structure"; openapi (ApplicationCommandUpdateRequest). */
  commandDescription: 100,
  /** commands, "Application Command Structure"; openapi (ApplicationCommandUpdateRequest). */
  optionsInCommand: 25,
  /** commands, "Application Command Structure": names, descriptions and values of one command, the longest language. */
  commandCharacters: 8000,
  /** commands, "Making a Global Command": chat input commands of one application. */
  commands: 100,
  /** answers, "Interaction Callback": the first response. */
  firstResponseMs: 3_000,
} as const satisfies Readonly<Record<string, number>>;

export type LimitName = keyof typeof LIMITS;
