package dev.laurel.loyalty.reward;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What rewards can be.
 *
 * @param sweepstakesLive whether sweepstakes-service hears of entries that were redeemed; without it such rewards cannot
 *     be activated
 */
@ConfigurationProperties("laurel.loyalty.rewards")
record RewardSettings(@DefaultValue("false") boolean sweepstakesLive) {}
