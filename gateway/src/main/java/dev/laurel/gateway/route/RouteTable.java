package dev.laurel.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** All paths there are. Looked up once a request; everything else about the request follows from the row found. */
@Component
public final class RouteTable {

    /** The name under which the gateway's own paths are listed. */
    public static final String GATEWAY = "gateway";

    private final List<PathRule> mostSpecificFirst;

    RouteTable(RouteSettings settings) {
        List<PathRule> rules = new ArrayList<>();
        settings.services().forEach((service, rows) -> rows.forEach(row -> rules.add(rule(service, row))));
        rules.sort(Comparator.comparing(PathRule::pattern)
                .thenComparing(rule -> rule.method() == null)); // a row with a method is the more specific one
        this.mostSpecificFirst = List.copyOf(rules);
    }

    private static PathRule rule(String service, RouteSettings.Row row) {
        var pattern = PathPatternParser.defaultInstance.parse(row.path());
        return new PathRule(
                pattern, row.method(), service, row.to(), row.access(), row.limit(), row.body(), row.timeout());
    }

    /** What there is at this path, by its most specific row. */
    public Found find(HttpMethod method, PathContainer path) {
        boolean known = false;
        for (PathRule rule : mostSpecificFirst) {
            if (rule.pattern().matches(path)) {
                if (rule.allows(method)) {
                    return new Found.Here(rule);
                }
                known = true;
            }
        }
        return known ? Found.Missing.METHOD : Found.Missing.PATH;
    }

    /** The services that have a path, in alphabetical order. */
    public SortedSet<String> services() {
        var names = new TreeSet<String>();
        mostSpecificFirst.forEach(rule -> names.add(rule.service()));
        names.remove(GATEWAY);
        return names;
    }

    /** What a look-up finds. */
    public sealed interface Found {
        /** The row that decides. */
        record Here(PathRule rule) implements Found {}

        /** No row. */
        enum Missing implements Found {
            PATH,
            METHOD
        }
    }

    /** All rows. */
    public List<PathRule> rules() {
        return mostSpecificFirst;
    }
}
