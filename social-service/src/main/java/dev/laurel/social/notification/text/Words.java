package dev.laurel.social.notification.text;

import static java.util.Objects.requireNonNull;

import dev.laurel.dialogue.Language;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Texts of one language by their keys, with numbers, money and dates as its readers write them. */
public final class Words {

    private final ResourceBundle texts;
    private final Locale locale;

    private Words(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * Each language's texts.
     *
     * @param bundle a file for each language, for example {@code notification/notices}
     */
    public static Map<Language, Words> of(String bundle) {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        // Never the machine's own language where a text is missing: that is an error.
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (Language language : Language.values()) {
            var locale = language.locale();
            all.put(language, new Words(ResourceBundle.getBundle(bundle, Locale.of(language.code()), exactly), locale));
        }
        return all;
    }

    /** The text with this key; numbers among the values are written as the language does. */
    public String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** An amount in minor units, for example {@code $49.90}. */
    String money(long minor, String code) {
        var currency = Currency.getInstance(code);
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits));
    }

    /** A day, by UTC. */
    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    /** A day and a time, which says that it is UTC. */
    String time(Instant at) {
        return requireNonNull(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atOffset(ZoneOffset.UTC)))
                + " UTC";
    }
}
