package dev.laurel.payment.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How statements come.
 *
 * @param largest the largest file; the gateway lets 1 MB through
 * @param mostLines how many lines one may have
 * @param banks how each bank writes them, by a name of ours
 */
@Validated
@ConfigurationProperties("laurel.payment.statements")
record StatementProperties(
        @DefaultValue("1000KB") @NotNull DataSize largest,
        @DefaultValue("10000") @Positive int mostLines,
        @DefaultValue Map<String, @Valid Bank> banks) {}
