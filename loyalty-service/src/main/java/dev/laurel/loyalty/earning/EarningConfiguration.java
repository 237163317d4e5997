package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.MongoVersions;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class EarningConfiguration {

    @Bean
    AwardPoints awardPoints(Journal journal, Versions<EarnRule> rules, Versions<TierTable> tiers) {
        return new AwardPoints(journal, rules, tiers);
    }

    @Bean
    AwardRecomputation awardRecomputation(Versions<EarnRule> rules, Versions<TierTable> tiers) {
        return new AwardRecomputation(rules, tiers);
    }

    @Bean
    Versions<EarnRule> earnRules(MongoTemplate mongo, Clock clock) {
        return new MongoVersions<>(
                mongo, "earnRules", EarningConfiguration::parse, document(EarnRule.initial()), clock);
    }

    private static EarnRule parse(Document stored) {
        Map<String, BigDecimal> rates = new HashMap<>();
        stored.get("rates", Document.class)
                .forEach((currency, rate) -> rates.put(currency, new BigDecimal((String) rate)));
        return new EarnRule(
                stored.get("_id", Number.class).intValue(),
                stored.getDate("effectiveFrom").toInstant(),
                new BigDecimal(stored.getString("defaultRate")),
                rates,
                stored.get("pointsLastMonths", Number.class).intValue());
    }

    private static Document document(EarnRule rule) {
        Document rates = new Document();
        rule.rates().forEach((currency, rate) -> rates.append(currency, rate.toPlainString()));
        return new Document("_id", rule.version())
                .append("effectiveFrom", Date.from(rule.effectiveFrom()))
                .append("defaultRate", rule.defaultRate().toPlainString())
                .append("rates", rates)
                .append("pointsLastMonths", rule.pointsLastMonths());
    }
}
