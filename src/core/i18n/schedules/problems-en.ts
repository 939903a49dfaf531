/** Owns what is said in English when the bot cannot speak in a channel: why, and the click that mends it. */

/** By what is wrong; each is one or two whole sentences. */
const onSlack = {
  not_member: 'I am not in this channel. Type /invite @Prepbot in it.',
  cannot_see: 'I cannot see this channel. Somebody who is in it can type /invite @Prepbot there.',
  cannot_post:
    'I may not post in this channel. A workspace admin can allow it in the channel’s settings, under posting permissions.',
  cannot_make_threads:
    'I may not reply in threads here. A workspace admin can allow it in the channel’s settings, under posting permissions.',
  cannot_post_in_threads:
    'I may not reply in threads here. A workspace admin can allow it in the channel’s settings, under posting permissions.',
  cannot_read_history:
    'I may not read this channel’s messages, so I could not tell whether a post of mine arrived. Whoever runs Prepbot can add channels:history and groups:history to the app and install it again.',
  cannot_ping:
    'The user group to notify is gone or switched off. Name another one, such as ping:@here, or nobody with ping:off; /daily edit takes that too.',
  archived: 'This channel is archived. Unarchive it in the channel’s settings.',
  gone: 'This channel is gone. Type /daily set in the channel that takes its place.',
  unsuitable: 'A daily question needs a channel with threads. Type /daily set in one.',
  missing_scope:
    'The app lacks a permission. Whoever runs Prepbot can install it again at api.slack.com/apps with the current manifest.',
  closed: 'I could not write to you directly. Allow messages from the Prepbot app in your preferences.',
  refused:
    'Slack did not take the message itself. Please tell whoever runs Prepbot: it is a mistake of mine.',
};

const onDiscord = {
  not_member: 'I am not on this server. A server admin can invite me again with the link from the README.',
  cannot_see:
    'I cannot see this channel. A server admin can allow “View Channel” for me in the channel’s settings, under Permissions.',
  cannot_post:
    'I may not post in this channel. A server admin can allow “Send Messages” for me in the channel’s settings, under Permissions.',
  cannot_make_threads:
    'I cannot make threads in this channel. A server admin can allow “Create Public Threads” for me in the channel’s settings, under Permissions.',
  cannot_post_in_threads:
    'I cannot speak in threads here. A server admin can allow “Send Messages in Threads” for me in the channel’s settings, under Permissions.',
  cannot_read_history:
    'I cannot look whether a post of mine arrived. A server admin can allow “Read Message History” for me in the channel’s settings, under Permissions.',
  cannot_ping:
    'The role to notify is gone or may not be mentioned by me. A server admin can switch on “Allow anyone to @mention this role” in the role’s settings; or name another role, or ping:off, in /daily set or /daily edit.',
  archived: 'This thread is archived or locked. Open it again, or type /daily set in a channel.',
  gone: 'This channel is gone. Type /daily set in the channel that takes its place.',
  unsuitable: 'A daily question needs a text channel or a forum. Type /daily set in one.',
  missing_scope:
    'The app lacks a permission. A server admin can invite me again with the link from the README: nothing is lost by it.',
  closed:
    'I could not write to you directly. Allow direct messages from this server in your privacy settings.',
  refused:
    'Discord did not take the message itself. Please tell whoever runs Prepbot: it is a mistake of mine.',
};

const onPlayground = {
  not_member: 'The playground was started anew. Type /daily set again.',
  cannot_see: 'The playground was started anew. Type /daily set again.',
  cannot_post: 'The playground takes no messages now. Reload the page.',
  cannot_make_threads: 'The playground takes no threads now. Reload the page.',
  cannot_post_in_threads: 'The playground takes no messages in threads now. Reload the page.',
  cannot_read_history: 'The playground was started anew: earlier messages are gone. Nothing is to be done.',
  cannot_ping: 'Nobody of that name is on the playground. Choose @here or off with /daily edit.',
  archived: 'The playground’s channel is closed. Reload the page.',
  gone: 'The message is gone: the playground was started anew. The next question comes as usual.',
  unsuitable: 'A daily question needs the playground’s channel. Type /daily set there.',
  missing_scope: 'The playground lacks a part. Start the program again.',
  closed: 'There is no such member on the playground. Switch to one of the three.',
  refused:
    'The page did not take the message itself. Please tell whoever runs Prepbot: it is a mistake of mine.',
};

/** Why a schedule waits, where the channel is not the reason. */
const reasons = {
  asked: 'An organiser paused it. /daily resume goes on with it.',
  company_gone:
    'Its dossier is gone. Whoever runs Prepbot can put it back; or choose another company with /daily edit.',
  deck_empty:
    'No question is left with this level and these topics. Choose others with /daily edit, or add topics to the dossier.',
  no_access:
    'Dossiers are not answered here any more. Ask whoever runs Prepbot to add this place to access.workspaces.',
  no_next_date: 'No date that it could ask on will ever come. Choose other days with /daily edit.',
  holidays_gone:
    'Its list of holidays is no longer in the configuration. Choose another one with /daily edit, or go on without one: /daily edit holidays:none.',
};

export const problemsEn = { slack: onSlack, discord: onDiscord, playground: onPlayground, reasons };
