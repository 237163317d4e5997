package dev.laurel.platform.clients;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service calls others.
 *
 * @param secret the secret of this service's own client at the identity provider; its id is the application's name
 * @param tokenPath where the issuer hands out tokens, relative to it
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins
 */
@ConfigurationProperties("laurel.clients")
public record ClientSettings(
        @Nullable String secret,
        @DefaultValue("/protocol/openid-connect/token") String tokenPath,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
