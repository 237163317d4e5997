package dev.laurel.loyalty.exchange;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of imports.
 *
 * @param mostLines of one file, so that it is done before whoever asked stops waiting
 */
@Validated
@ConfigurationProperties("laurel.loyalty.exchange")
record ExchangeSettings(@Positive @DefaultValue("20000") int mostLines) {}
