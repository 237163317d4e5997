package dev.laurel.social.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes to customers. The server that takes the mail is {@code spring.mail}'s.
 *
 * @param from the sender's address; its domain is also that of message ids
 * @param name what the merchant is called
 * @param portal where customers see and choose everything
 */
@Validated
@ConfigurationProperties("laurel.notification.mail")
public record MailSettings(
        @NotBlank @Email String from,
        @NotBlank @DefaultValue("Laurel") String name,
        @NotNull URI portal) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
