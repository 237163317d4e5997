package dev.laurel.answers;

import java.time.Clock;

/** The services that answer. */
record Services(
        Calls<LoyaltyExchange> loyalty,
        Calls<SweepstakesExchange> sweepstakes,
        Links links,
        AnswersSettings settings,
        Clock clock) {}
