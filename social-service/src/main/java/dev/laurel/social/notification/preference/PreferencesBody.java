package dev.laurel.social.notification.preference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Preferences in the API.
 *
 * @param language {@code en} or {@code es}
 * @param quietHours absent for none
 */
record PreferencesBody(
        @NotNull @Pattern(regexp = "en|es", message = "must be en or es") String language,

        @NotNull @Valid Kinds inbox,
        @NotNull @Valid Kinds email,
        @NotNull @Valid Kinds messenger,
        @Valid @Nullable Quiet quietHours) {

    /** What about; each has to be said. */
    record Kinds(
            @NotNull Boolean payment,
            @NotNull Boolean points,
            @NotNull Boolean tier,
            @NotNull Boolean entry,
            @NotNull Boolean winner,
            @NotNull Boolean reward) {

        static Kinds of(Set<Kind> kinds) {
            return new Kinds(
                    kinds.contains(Kind.PAYMENT),
                    kinds.contains(Kind.POINTS),
                    kinds.contains(Kind.TIER),
                    kinds.contains(Kind.ENTRY),
                    kinds.contains(Kind.WINNER),
                    kinds.contains(Kind.REWARD));
        }

        Set<Kind> kinds() {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (Kind kind : Kind.values()) {
                var wanted = switch (kind) {
                    case PAYMENT -> payment;
                    case POINTS -> points;
                    case TIER -> tier;
                    case ENTRY -> entry;
                    case WINNER -> winner;
                    case REWARD -> reward;
                };
                if (wanted) {
                    kinds.add(kind);
                }
            }
            return kinds;
        }
    }

    /** Wall-clock times as {@code 22:00}. */
    record Quiet(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to,
            @NotBlank String timeZone) {

        boolean hasZone() {
            return ZoneId.getAvailableZoneIds().contains(timeZone);
        }
    }

    static PreferencesBody of(Preferences preferences) {
        var quiet = preferences.quietHours();
        return new PreferencesBody(
                preferences.language().code(),
                kinds(preferences, Channel.INBOX),
                kinds(preferences, Channel.EMAIL),
                kinds(preferences, Channel.MESSENGER),
                quiet == null
                        ? null
                        : new Quiet(quiet.from(), quiet.to(), quiet.zone().getId()));
    }

    private static Kinds kinds(Preferences preferences, Channel channel) {
        return Kinds.of(requireNonNull(preferences.wanted().getOrDefault(channel, Set.of())));
    }

    Preferences preferences() {
        return new Preferences(
                Language.of(Locale.of(language)),
                Map.of(
                        Channel.INBOX, inbox.kinds(),
                        Channel.EMAIL, email.kinds(),
                        Channel.MESSENGER, messenger.kinds()),
                quietHours == null
                        ? null
                        : new QuietHours(quietHours.from(), quietHours.to(), ZoneId.of(quietHours.timeZone())));
    }
}
