# The official image of the Node.js version that package.json pins for development.
FROM node:24.21.0-slim

WORKDIR /app
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/app/.cache/node \
    PLAYGROUND=off \
    OPS_HOST=0.0.0.0

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY src ./src
COPY config ./config
COPY seeds ./seeds

# Compiled once here, so that no start of the container has to.
RUN node --import ./src/boot.js src/cli/warm.ts \
 && mkdir data \
 && chown -R node:node data .cache

USER node
VOLUME /app/data
EXPOSE 8080 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "src/cli/is-alive.ts"]
# As `npm start`: what a start leaves behind then takes 16 MB less for good.
CMD ["node", "--max-semi-space-size=8", "--import", "./src/boot.js", "src/main.ts"]
