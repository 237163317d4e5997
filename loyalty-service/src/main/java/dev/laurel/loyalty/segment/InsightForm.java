package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Insights as documents. */
final class InsightForm {

    static final String SEGMENT = "segment";

    private InsightForm() {}

    static Document document(Insight insight) {
        Facts facts = insight.facts();
        Document document = new Document("_id", insight.member())
                .append("seq", facts.seq())
                .append("first", text(facts.first()))
                .append("last", text(facts.last()))
                .append("purchases", facts.purchases())
                .append("months", months(facts.months()))
                .append("rewards", counts(facts.rewards()))
                .append("kinds", counts(facts.kinds()));
        insight.finding()
                .ifPresent(finding -> document.append("day", finding.day().toString())
                        .append("version", finding.version())
                        .append(SEGMENT, finding.segment().label())
                        .append(
                                "rfm",
                                List.of(
                                        finding.rfm().recency(),
                                        finding.rfm().frequency(),
                                        finding.rfm().monetary()))
                        .append("reasons", finding.reasons())
                        .append(
                                "churn",
                                new Document("probability", finding.churn().probability())
                                        .append("reasons", finding.churn().reasons()))
                        .append(
                                "recommendations",
                                finding.recommendations().stream()
                                        .map(InsightForm::document)
                                        .toList()));
        return document;
    }

    private static Document document(Recommendation recommendation) {
        return new Document("reward", recommendation.reward())
                .append("name", recommendation.name())
                .append("points", recommendation.points())
                .append("score", recommendation.score())
                .append("reasons", recommendation.reasons())
                .append(
                        "because",
                        recommendation.because().stream()
                                .map(because -> new Document("code", because.code())
                                        .append("values", new Document(Map.copyOf(because.values()))))
                                .toList());
    }

    private static List<Document> months(SortedMap<YearMonth, Facts.Month> months) {
        return months.entrySet().stream()
                .map(month -> new Document("month", month.getKey().toString())
                        .append("purchases", month.getValue().purchases())
                        .append("worth", month.getValue().worth()))
                .toList();
    }

    private static List<Document> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new Document("of", count.getKey()).append("times", count.getValue()))
                .toList();
    }

    static Insight parse(Document stored) {
        TreeMap<YearMonth, Facts.Month> months = new TreeMap<>();
        stored.getList("months", Document.class)
                .forEach(month -> months.put(
                        YearMonth.parse(month.getString("month")),
                        new Facts.Month(number(month, "purchases"), number(month, "worth"))));
        Facts facts = new Facts(
                number(stored, "seq"),
                day(stored.getString("first")),
                day(stored.getString("last")),
                number(stored, "purchases"),
                months,
                counted(stored.getList("rewards", Document.class)),
                counted(stored.getList("kinds", Document.class)));
        return new Insight(stored.getString("_id"), facts, finding(stored));
    }

    private static Optional<Finding> finding(Document stored) {
        String segment = stored.getString(SEGMENT);
        if (segment == null) {
            return Optional.empty();
        }
        List<Number> rfm = stored.getList("rfm", Number.class);
        Document churn = stored.get("churn", Document.class);
        return Segment.labelled(segment)
                .map(known -> new Finding(
                        LocalDate.parse(stored.getString("day")),
                        (int) number(stored, "version"),
                        new Rfm(
                                rfm.get(0).intValue(),
                                rfm.get(1).intValue(),
                                rfm.get(2).intValue()),
                        known,
                        stored.getList("reasons", String.class),
                        new ChurnRisk(churn.getDouble("probability"), churn.getList("reasons", String.class)),
                        stored.getList("recommendations", Document.class).stream()
                                .map(InsightForm::recommendation)
                                .toList()));
    }

    private static Recommendation recommendation(Document stored) {
        return new Recommendation(
                stored.getString("reward"),
                stored.getString("name"),
                number(stored, "points"),
                stored.getDouble("score"),
                stored.getList("reasons", String.class),
                stored.getList("because", Document.class, List.of()).stream()
                        .map(InsightForm::because)
                        .toList());
    }

    private static Because because(Document stored) {
        SortedMap<String, Long> values = new TreeMap<>();
        stored.get("values", Document.class).forEach((name, value) -> values.put(name, ((Number) value).longValue()));
        return new Because(stored.getString("code"), values);
    }

    private static SortedMap<String, Long> counted(List<Document> counts) {
        TreeMap<String, Long> counted = new TreeMap<>();
        counts.forEach(count -> counted.put(count.getString("of"), number(count, "times")));
        return counted;
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
