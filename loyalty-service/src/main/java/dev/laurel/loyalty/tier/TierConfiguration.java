package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.MongoVersions;
import dev.laurel.loyalty.program.Versions;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class TierConfiguration {

    @Bean
    Versions<TierTable> tierTables(MongoTemplate mongo, Clock clock) {
        return new MongoVersions<>(mongo, "tierTables", TierConfiguration::parse, document(TierTable.initial()), clock);
    }

    private static TierTable parse(Document stored) {
        List<Tier> tiers = stored.getList("tiers", Document.class).stream()
                .map(tier -> new Tier(
                        tier.getString("name"),
                        tier.get("threshold", Number.class).longValue(),
                        new BigDecimal(tier.getString("multiplier"))))
                .toList();
        return new TierTable(
                stored.get("_id", Number.class).intValue(),
                stored.getDate("effectiveFrom").toInstant(),
                tiers);
    }

    private static Document document(TierTable table) {
        return new Document("_id", table.version())
                .append("effectiveFrom", Date.from(table.effectiveFrom()))
                .append(
                        "tiers",
                        table.tiers().stream()
                                .map(tier -> new Document("name", tier.name())
                                        .append("threshold", tier.threshold())
                                        .append("multiplier", tier.multiplier().toPlainString()))
                                .toList());
    }
}
