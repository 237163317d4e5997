package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.slot.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Answers so short and so grave that no classifier is asked about them. In both languages at once: none means two things. */
enum ShortAnswer {
    YES,
    NO,
    STOP;

    private static final Map<ShortAnswer, Set<String>> SAID = Map.of(
            YES,
            Set.of(
                    "yes",
                    "yeah",
                    "yep",
                    "yup",
                    "sure",
                    "ok",
                    "okay",
                    "do it",
                    "go ahead",
                    "confirm",
                    "confirmed",
                    "correct",
                    "right",
                    "thats right",
                    "of course",
                    "please do",
                    "yes do it",
                    "yes of course",
                    "absolutely",
                    "yes confirm",
                    "y",
                    "si",
                    "claro",
                    "vale",
                    "dale",
                    "de acuerdo",
                    "confirmo",
                    "confirmar",
                    "adelante",
                    "hazlo",
                    "correcto",
                    "por supuesto",
                    "esta bien",
                    "si claro",
                    "si confirmo"),
            NO,
            Set.of(
                    "no",
                    "nope",
                    "nah",
                    "no thanks",
                    "no thank you",
                    "cancel",
                    "cancel it",
                    "cancel that",
                    "never mind",
                    "nevermind",
                    "forget it",
                    "dont",
                    "dont do it",
                    "do not",
                    "not now",
                    "no dont",
                    "neither",
                    "none",
                    "none of them",
                    "n",
                    "cancela",
                    "cancelar",
                    "dejalo",
                    "no gracias",
                    "mejor no",
                    "olvidalo",
                    "ninguno",
                    "ninguna",
                    "ahora no",
                    "tampoco"),
            STOP,
            Set.of(
                    "stop",
                    "quit",
                    "exit",
                    "bye",
                    "goodbye",
                    "good bye",
                    "end",
                    "bye bye",
                    "stop it",
                    "parar",
                    "para",
                    "salir",
                    "adios",
                    "alto",
                    "basta",
                    "detente",
                    "hasta luego"));

    private static final Set<String> POLITE = Set.of(" please", " por favor");

    /** What a text says, if it says just that. */
    static Optional<ShortAnswer> of(String text) {
        String plain = Words.plain(text);
        String bare = POLITE.stream()
                .filter(plain::endsWith)
                .findFirst()
                .map(polite -> plain.substring(0, plain.length() - polite.length()))
                .orElse(plain);
        return Arrays.stream(values())
                .filter(meaning -> Objects.requireNonNull(SAID.get(meaning)).contains(bare))
                .findFirst();
    }
}
