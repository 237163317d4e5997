package dev.laurel.social.notification.preference;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Preferences as they are stored. */
final class PreferencesForm {

    static final String WANTED = "wanted";

    private PreferencesForm() {}

    static Document write(Preferences preferences) {
        var wanted = new Document();
        preferences
                .wanted()
                .forEach((channel, kinds) -> wanted.append(
                        channel.name(), kinds.stream().map(Kind::name).sorted().toList()));
        var document = new Document("language", preferences.language().name()).append(WANTED, wanted);
        var quiet = preferences.quietHours();
        if (quiet != null) {
            document.append(
                    "quietHours",
                    new Document("from", quiet.from().toString())
                            .append("to", quiet.to().toString())
                            .append("zone", quiet.zone().getId()));
        }
        return document;
    }

    static Preferences read(Document stored) {
        Map<Channel, Set<Kind>> wanted = new EnumMap<>(Channel.class);
        stored.get(WANTED, Document.class)
                .forEach((channel, kinds) -> wanted.put(Channel.valueOf(channel), kinds((List<?>) kinds)));
        return new Preferences(
                Language.valueOf(stored.getString("language")),
                wanted,
                quiet(stored.get("quietHours", Document.class)));
    }

    private static Set<Kind> kinds(List<?> names) {
        return names.stream().map(name -> Kind.valueOf(name.toString())).collect(Collectors.toSet());
    }

    private static @Nullable QuietHours quiet(@Nullable Document stored) {
        return stored == null
                ? null
                : new QuietHours(
                        LocalTime.parse(stored.getString("from")),
                        LocalTime.parse(stored.getString("to")),
                        ZoneId.of(stored.getString("zone")));
    }
}
