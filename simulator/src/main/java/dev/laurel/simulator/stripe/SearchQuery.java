package dev.laurel.simulator.stripe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The part of Stripe's search language that asks for metadata: {@code metadata['a']:'1' AND metadata["b"]:"2"}. See
 * <a href="https://docs.stripe.com/search#search-query-language">docs.stripe.com/search</a>.
 */
record SearchQuery(Map<String, String> wanted) implements Predicate<Map<String, String>> {

    private static final Pattern CLAUSE =
            Pattern.compile("metadata\\[(['\"])([^'\"]{1,40})\\1]:(['\"])([^'\"]{0,500})\\3");

    static SearchQuery parse(Form form) {
        var query = form.text("query", "");
        Map<String, String> wanted = new HashMap<>();
        for (var clause : query.split(" AND ", -1)) {
            var match = CLAUSE.matcher(clause.strip());
            if (match.matches()) {
                wanted.put(match.group(2), match.group(4));
            } else {
                form.refuse(null, "We were unable to parse your search query: " + query, "query");
            }
        }
        return new SearchQuery(Map.copyOf(wanted));
    }

    @Override
    public boolean test(Map<String, String> metadata) {
        return wanted.entrySet().stream().allMatch(entry -> entry.getValue().equals(metadata.get(entry.getKey())));
    }
}
