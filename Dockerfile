# The image of ips-mock: docker build -t ips-mock . && docker run --rm -p 8780:8780 ips-mock --clock manual

FROM node:24-bookworm-slim AS build
# To compile better-sqlite3, if npm finds no prebuilt binary.
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# Only the install script that is needed. Before the sources are copied, so that changing them does not reinstall the packages.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY wsdl wsdl
# The build makes rows of them.
COPY fixtures fixtures
COPY src src
RUN npm run build
# The files of the final image: the bundle without its types, and the packages that are not bundled, without their sources.
RUN npm prune --omit=dev --ignore-scripts \
  && mkdir /runs && mv dist node_modules /runs/ \
  && cd /runs && rm -r dist/types \
  && cd node_modules/better-sqlite3 && rm -r deps src \
  && mv build/Release/better_sqlite3.node /tmp/ && rm -r build && mkdir -p build/Release && mv /tmp/better_sqlite3.node build/Release/

FROM node:24-bookworm-slim
# In a container, listen on all addresses: requests come from elsewhere, through a published port, by the service's or by the host's name.
# The admin API has to be told them: the usual name of the service, those of the host to Docker, Podman and Docker in Docker, and its addresses.
ENV NODE_ENV=production \
  IPS_MOCK_HOST=0.0.0.0 \
  IPS_MOCK_PORT=8780 \
  IPS_MOCK_DB=/data/ips-mock.db \
  IPS_MOCK_ADMIN_HOSTS=localhost,ips-mock,docker,host.docker.internal,host.containers.internal,any-address \
  IPS_MOCK_CALLBACK_HOSTS=host.docker.internal,host.containers.internal \
  TMPDIR=/data
RUN mkdir /data && chown 1000:1000 /data
WORKDIR /opt/ips-mock
COPY --from=build /runs ./
COPY package.json LICENSE ./
COPY fixtures fixtures
# The user "node" of the base image, as a number, so that Kubernetes can tell that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 8780
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.IPS_MOCK_PORT + '/__admin/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/opt/ips-mock/dist/cli.js"]
CMD []
