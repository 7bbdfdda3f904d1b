# syntax=docker/dockerfile:1
# The app on Slack. docs/operating.md tells how to run it.
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Node.js comes with the image and not as a package, and no package needs its install script.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
# A language model's package, where one is wanted: docs/models.md.
ARG MODEL_PACKAGE=
RUN test -z "${MODEL_PACKAGE}" || npm install --no-save --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund "${MODEL_PACKAGE}"
# Sources of what is there in binary.
RUN rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src

FROM ${NODE}
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json manifest.json LICENSE ./
COPY knowledge knowledge
COPY src src
# An image that does not run is none.
RUN node src/start.js check && mkdir -p var && chown -R node:node var
USER node
VOLUME /app/var
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "src/start.js", "serve"]
