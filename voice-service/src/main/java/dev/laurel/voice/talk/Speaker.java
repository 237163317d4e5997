package dev.laurel.voice.talk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the assistant knows it.
 *
 * @param userId the household's account with this skill; another one each time that the skill is enabled
 * @param personId who of the household, when the voice was recognised
 * @param accessToken of our own identity provider, when the account was linked in the assistant's app
 */
public record Speaker(
        String userId, @Nullable String personId, @Nullable String accessToken) {

    private static final int SHORT = 16;

    /** Under whom a code that is spoken now is remembered: the person if the voice was recognised. */
    public String linkId() {
        return person().orElse(userId);
    }

    /**
     * The person, if the voice was recognised; within the household's account with this skill, so that no link outlives
     * that account.
     */
    public Optional<String> person() {
        return personId == null ? Optional.empty() : Optional.of("person." + digest(userId + '\n' + personId));
    }

    /** Tells one speaker from another within a session, and tells nobody who it is. */
    String fingerprint() {
        return digest(linkId()).substring(0, SHORT);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "Speaker " + fingerprint();
    }
}
