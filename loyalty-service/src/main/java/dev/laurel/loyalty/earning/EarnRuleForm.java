package dev.laurel.loyalty.earning;

import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** An earn rule as stored. */
final class EarnRuleForm {

    private EarnRuleForm() {}

    static EarnRule parse(Document stored) {
        Map<String, BigDecimal> rates = new HashMap<>();
        stored.get("rates", Document.class)
                .forEach((currency, rate) -> rates.put(currency, new BigDecimal((String) rate)));
        return new EarnRule(
                stored.get("_id", Number.class).intValue(),
                stored.getDate("effectiveFrom").toInstant(),
                new BigDecimal(stored.getString("defaultRate")),
                rates,
                stored.get("pointsLastMonths", Number.class).intValue(),
                stored.getInteger("holdDays", 0));
    }

    static Document document(EarnRule rule) {
        Document rates = new Document();
        rule.rates().forEach((currency, rate) -> rates.append(currency, rate.toPlainString()));
        return new Document("_id", rule.version())
                .append("effectiveFrom", Date.from(rule.effectiveFrom()))
                .append("defaultRate", rule.defaultRate().toPlainString())
                .append("rates", rates)
                .append("pointsLastMonths", rule.pointsLastMonths())
                .append("holdDays", rule.holdDays());
    }
}
