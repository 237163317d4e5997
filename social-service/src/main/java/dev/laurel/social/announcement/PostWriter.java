package dev.laurel.social.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Words announcements, and adds what no post may lack: that Facebook has nothing to do with it, and its mark. */
final class PostWriter {

    private static final int BYTES_OF_MARK = 6;

    private final AnnouncementSettings settings;
    private final Locale locale;
    private final ResourceBundle texts;

    PostWriter(AnnouncementSettings settings) {
        this.settings = settings;
        this.locale = settings.language().locale();
        this.texts = ResourceBundle.getBundle(
                "announcement/posts",
                Locale.of(settings.language().code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String winners(String sweepstakesId, Draws.Outcome.Announced outcome) {
        var list = outcome.winners().stream()
                .map(winner -> say("winner", winner.prize(), winner.name()))
                .collect(Collectors.joining("\n"));
        return say("winners", outcome.title(), list, settings.proofOf(sweepstakesId));
    }

    String closing(String title, Instant drawAt) {
        var when = requireNonNull(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(drawAt.atOffset(ZoneOffset.UTC)));
        return say("closing", title, when);
    }

    /** The whole post. */
    String post(Announcement announcement) {
        return forGroups(announcement) + "\n" + mark(announcement.id());
    }

    /** To be put into a group by hand, which no program may do since April 2024. */
    String forGroups(Announcement announcement) {
        return announcement.text() + "\n\n" + say("disclaimer");
    }

    /** By this a post is recognised when it is not known whether it was made. */
    static String mark(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return "Ref. " + HexFormat.of().withUpperCase().formatHex(digest, 0, BYTES_OF_MARK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
