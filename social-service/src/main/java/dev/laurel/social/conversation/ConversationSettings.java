package dev.laurel.social.conversation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How conversations are kept.
 *
 * @param kept how long what was said is kept
 */
@Validated
@ConfigurationProperties("laurel.conversations")
record ConversationSettings(@DefaultValue("90d") @NotNull Duration kept) {}
