package dev.laurel.loyalty.journal;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The journal's settings.
 *
 * @param rememberedHeads how many members' heads are kept in memory, 1 to 3 KB each
 */
@Validated
@ConfigurationProperties("laurel.loyalty.journal")
record JournalSettings(@Positive @DefaultValue("10000") long rememberedHeads) {}
