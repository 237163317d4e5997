# One image for every Boot module, from what ./mvnw package has built:
#   docker build --build-arg MODULE=payment-service -t laurel/payment-service .
# Dependencies, which change rarely, are layers of their own below the module's classes.
ARG JRE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${JRE} AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted

FROM ${JRE}
RUN groupadd --gid 10001 laurel \
    && useradd --uid 10001 --gid laurel --no-create-home --home-dir /app --shell /usr/sbin/nologin laurel \
    # Only the simulator writes; a volume mounted here takes over the owner.
    && install --directory --owner laurel --group laurel /state
WORKDIR /app
COPY --chmod=0555 compose/healthy.sh ./
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
# Where the dialogue's tokenizer unpacks its native library.
ENV DJL_CACHE_DIR=/tmp/djl
# By number, so that Kubernetes can tell that it is not root.
USER 10001:10001
# Nothing but /tmp and /state is written, so the root file system may be read-only.
# A container without memory left is replaced, not kept half alive. More options: JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "app.jar"]
