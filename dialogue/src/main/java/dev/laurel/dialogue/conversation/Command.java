package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.catalogue.Intent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What buttons carry: {@code /points}, {@code /redeem/<reward>}, {@code /enter/<sweepstakes>/free}, {@code /yes/<key>},
 * {@code /no}, {@code /back}. A "yes" with a key answers that question only, since buttons stay on the screen.
 */
record Command(String word, List<String> arguments) {

    static Optional<Command> of(String text) {
        if (!text.startsWith("/") || text.length() < 2) {
            return Optional.empty();
        }
        try {
            var parts = Arrays.stream(text.substring(1).strip().split("/", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return Optional.of(new Command(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String write(String word, String... arguments) {
        var text = new StringBuilder("/").append(word);
        for (String argument : arguments) {
            text.append('/').append(URLEncoder.encode(argument, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    Optional<Intent> intent() {
        return Intent.ofId(word);
    }

    Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }
}
