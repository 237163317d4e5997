package dev.laurel.simulator.graph;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Meta's rules for what a Page shows before and beside a conversation. */
final class ProfileRules {

    private static final int MOST_MENU_ITEMS = 20;
    private static final int LONGEST_MENU_TITLE = 30;
    private static final int MOST_ICE_BREAKERS = 4;
    private static final int LONGEST_QUESTION = 80;
    private static final int LONGEST_GREETING = 160;

    private ProfileRules() {}

    /** Why this value of a field is refused. */
    static Optional<GraphError> refusal(String field, JsonNode value, boolean hasGetStarted) {
        return switch (field) {
            case "get_started" -> unless(!text(value, "payload").isBlank(), "Param get_started[payload] is required");
            case "greeting" -> each(value, greeting -> shorter(greeting, "text", LONGEST_GREETING));
            case "persistent_menu" ->
                hasGetStarted
                        ? each(value, ProfileRules::menu)
                        : Optional.of(GraphError.of(
                                100,
                                2018145,
                                "You must set a Get Started button if you also wish to use persistent menu"));
            case "ice_breakers" -> each(value, ProfileRules::iceBreakers);
            default -> Optional.empty();
        };
    }

    private static Optional<GraphError> menu(JsonNode menu) {
        var items = menu.path("call_to_actions");
        return unless(
                        !items.isEmpty() && items.size() <= MOST_MENU_ITEMS,
                        "Param persistent_menu has 1 to " + MOST_MENU_ITEMS + " items")
                .or(() -> each(items, item -> shorter(item, "title", LONGEST_MENU_TITLE)));
    }

    private static Optional<GraphError> iceBreakers(JsonNode breakers) {
        var questions = breakers.path("call_to_actions");
        return unless(
                        !questions.isEmpty() && questions.size() <= MOST_ICE_BREAKERS,
                        "Param ice_breakers has 1 to " + MOST_ICE_BREAKERS + " questions")
                .or(() -> each(questions, question -> shorter(question, "question", LONGEST_QUESTION)));
    }

    private static Optional<GraphError> shorter(JsonNode node, String name, int longest) {
        var text = text(node, name);
        return unless(
                !text.isBlank() && text.length() <= longest,
                "Length of param [" + name + "] must be from 1 to " + longest);
    }

    private static Optional<GraphError> each(JsonNode nodes, Function<JsonNode, Optional<GraphError>> rule) {
        return nodes.valueStream().map(rule).flatMap(Optional::stream).findFirst();
    }

    private static Optional<GraphError> unless(boolean isGood, String message) {
        return isGood ? Optional.empty() : Optional.of(GraphError.invalid(message));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
