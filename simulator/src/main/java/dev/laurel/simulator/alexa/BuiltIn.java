package dev.laurel.simulator.alexa;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What every skill understands without samples of its own, in a few of Alexa's many words for it. */
enum BuiltIn {
    YES("AMAZON.YesIntent", "yes", "yeah", "yes please", "sure", "sí", "si", "claro", "sí por favor"),
    NO("AMAZON.NoIntent", "no", "nope", "no thanks", "no thank you", "no gracias"),
    HELP("AMAZON.HelpIntent", "help", "help me", "what can you do", "ayuda", "ayúdame"),
    STOP("AMAZON.StopIntent", "stop", "quit", "exit", "goodbye", "para", "salir", "adiós"),
    CANCEL("AMAZON.CancelIntent", "cancel", "never mind", "forget it", "cancela", "cancelar", "olvídalo"),
    REPEAT("AMAZON.RepeatIntent", "repeat", "repeat that", "say that again", "repite", "repítelo"),
    HOME("AMAZON.NavigateHomeIntent", "go home", "home", "inicio");

    private final String intent;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> said;

    BuiltIn(String intent, String... said) {
        this.intent = intent;
        this.said = Set.of(said);
    }

    /** The intent of somebody who says just that. */
    static Optional<String> of(String plain) {
        return Arrays.stream(values())
                .filter(each -> each.said.contains(plain))
                .findFirst()
                .map(each -> each.intent);
    }
}
