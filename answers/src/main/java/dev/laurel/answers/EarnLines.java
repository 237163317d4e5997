package dev.laurel.answers;

import dev.laurel.answers.LoyaltyExchange.CampaignBody;
import dev.laurel.dialogue.answer.Earning;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What earns points, in sentences. */
final class EarnLines {

    private final Calls<LoyaltyExchange> loyalty;
    private final Wording wording;
    private final Clock clock;

    EarnLines(Calls<LoyaltyExchange> loyalty, Wording wording, Clock clock) {
        this.loyalty = loyalty;
        this.wording = wording;
        this.clock = clock;
    }

    Earning now() {
        var rule = loyalty.ask(LoyaltyExchange::earnRule);
        List<String> lines = new ArrayList<>();
        rule.rates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(rate -> lines.add(rate(rate.getValue(), rate.getKey())));
        lines.add(wording.say(
                rule.rates().isEmpty() ? "rule-only" : "rule-default",
                rule.defaultRate().stripTrailingZeros()));
        lines.add(wording.say("rule-lasts", rule.pointsLastMonths()));
        if (rule.holdDays() > 0) {
            lines.add(wording.say("rule-waits", rule.holdDays()));
        }
        Instant now = clock.instant();
        return new Earning(
                lines,
                loyalty.ask(LoyaltyExchange::campaigns).stream()
                        .filter(campaign -> campaign.from() == null || !now.isBefore(campaign.from()))
                        .map(EarnLines::campaign)
                        .toList());
    }

    private String rate(BigDecimal points, String currency) {
        return wording.say("rule", points.stripTrailingZeros(), currency);
    }

    private static String campaign(CampaignBody campaign) {
        return campaign.description().isBlank() ? campaign.name() : campaign.name() + ": " + campaign.description();
    }
}
