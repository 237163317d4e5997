package dev.laurel.loyalty.reversal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of reversals.
 *
 * @param policy what happens when more points are due back than the member has
 */
@ConfigurationProperties("laurel.loyalty.reversal")
record ReversalSettings(@DefaultValue("ALLOW_NEGATIVE") ReversalPolicy policy) {}
