# Entente's image, of what `mvn package` leaves in modules/app/target/entente:
#
#   mvn -DskipTests package && docker build -t entente .
#   docker run entente --help
#
# The base brings a Java 17 or newer and a shell.
ARG BASE=eclipse-temurin:17-jre

# What changes with every commit apart from what changes with a dependency.
FROM ${BASE} AS layers
COPY modules/app/target/entente /built
RUN mkdir -p /ours/lib /data && mv /built/entente.jar /ours/ && mv /built/lib/entente-*.jar /ours/lib/

FROM ${BASE}
COPY --from=layers /built/lib /opt/entente/lib
COPY --from=layers /ours /opt/entente
COPY LICENSE NOTICE deploy/healthy /opt/entente/
# Nobody in particular: no process of ours needs to be root.
COPY --from=layers --chown=10001:10001 /data /var/lib/entente
USER 10001:10001
WORKDIR /var/lib/entente
ENV ENTENTE_DATA_DIR=/var/lib/entente ENTENTE_HTTP_HOST=0.0.0.0 ENTENTE_JAVA_OPTS="-XX:MaxRAMPercentage=60"
EXPOSE 8080
VOLUME /var/lib/entente
ENTRYPOINT ["/bin/sh", "-c", "exec java -XX:+UseSerialGC -Xss512k -Dfile.encoding=UTF-8 -Djava.awt.headless=true $ENTENTE_JAVA_OPTS -jar /opt/entente/entente.jar \"$@\"", "entente"]
CMD ["--help"]
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 CMD ["/opt/entente/healthy"]
