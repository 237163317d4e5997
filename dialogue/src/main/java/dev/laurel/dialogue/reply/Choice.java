package dev.laurel.dialogue.reply;

/** Something to press, or to say: a label for people, and the command that comes back. */
public record Choice(String label, String command) {

    /** No reply offers more, and no conversation remembers more (Messenger shows 13). */
    public static final int MOST = 10;

    private static final int LONGEST_LABEL = 80;

    public Choice {
        label = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
