package dev.laurel.social.graph;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our app at Meta and its Page.
 *
 * @param address of the Graph API
 * @param pageToken without one nothing is sent
 * @param appSecrets the current one first; others are still believed while a secret is being replaced
 * @param verifyToken what Meta must show when the webhook is subscribed
 */
@Validated
@ConfigurationProperties("laurel.facebook")
public record GraphSettings(
        @DefaultValue("https://graph.facebook.com") @NotNull URI address,
        @DefaultValue("") String pageId,
        @DefaultValue("") String pageToken,
        @DefaultValue List<String> appSecrets,
        @DefaultValue("") String verifyToken,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("10s") @NotNull Duration readTimeout) {

    public GraphSettings {
        appSecrets = appSecrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    /** Whether there is a Page to speak for. */
    public boolean isConnected() {
        return !pageId.isBlank() && !pageToken.isBlank() && !appSecrets.isEmpty();
    }

    /** Secrets are not for logs. */
    @Override
    public String toString() {
        return "GraphSettings[" + address + ", page " + pageId + "]";
    }
}
