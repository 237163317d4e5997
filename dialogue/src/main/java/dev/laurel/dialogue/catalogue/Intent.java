package dev.laurel.dialogue.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people may want: closed, so that whoever answers them must answer all. The catalogue describes each. */
public enum Intent {
    POINTS,
    WHY,
    TIER,
    HISTORY,
    EXPIRING,
    REWARDS,
    REDEEM,
    HOW_TO_EARN,
    SWEEPSTAKES,
    ENTER,
    MY_ENTRIES,
    WINNERS,
    WAS_THE_DRAW_FAIR,
    LINK,
    UNLINK,
    HUMAN,
    STOP,
    DELETE_MY_DATA,
    HELP,
    GREETING,
    THANKS;

    /** What Alexa calls an answer to a question of ours, such as "the second one": no intent, but to her it has to be. */
    public static final String ALEXA_REPLY = "ReplyIntent";

    /** As the catalogue, commands and metrics write it: {@code how-to-earn}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command that asks for it on a button or in a menu: {@code /how-to-earn}. */
    public String command() {
        return "/" + id();
    }

    /** Its name in Alexa's interaction models: {@code HowToEarnIntent}, or the built-in one that Alexa requires. */
    public String alexaName() {
        return switch (this) {
            case HELP -> "AMAZON.HelpIntent";
            case STOP -> "AMAZON.StopIntent";
            default ->
                Arrays.stream(id().split("-", -1))
                                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                                .collect(Collectors.joining())
                        + "Intent";
        };
    }

    /** The intent of that id. */
    public static Optional<Intent> ofId(String id) {
        return Arrays.stream(values()).filter(intent -> intent.id().equals(id)).findFirst();
    }

    /** The intent that Alexa names so; nothing for built-in ones that answer a question (yes, no, cancel, …). */
    public static Optional<Intent> ofAlexa(String name) {
        return Arrays.stream(values())
                .filter(intent -> intent.alexaName().equals(name))
                .findFirst();
    }
}
