package dev.laurel.dialogue.slot;

import dev.laurel.dialogue.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people name them (tomorrow, next friday, 3 March, hace dos días) and as Alexa writes them (2026-03-03, 2026-W10). */
public final class Dates {

    /** Which way a day without a year or a "next" is meant: one asks what happened before and what expires after. */
    public enum Direction {
        PAST,
        FUTURE
    }

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(?:w(\\d{2})|(\\d{2})(?:-(\\d{2}))?)\\b");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private Dates() {}

    /** The first day that a text names. */
    public static Optional<LocalDate> in(String text, Language language, LocalDate today, Direction direction) {
        String plain = Words.plain(text);
        return iso(plain)
                .or(() -> fixed(plain, today))
                .or(() -> counted(Words.of(plain), language, today))
                .or(() -> monthly(Words.of(plain), language, today, direction))
                .or(() -> weekday(Words.of(plain), language, today, direction));
    }

    private static Optional<LocalDate> iso(String plain) {
        Matcher date = ISO.matcher(plain);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(date.group(1));
            if (date.group(2) != null) {
                return Optional.of(LocalDate.of(year, 1, 4)
                        .with(WeekFields.ISO.weekOfWeekBasedYear(), Long.parseLong(date.group(2)))
                        .with(DayOfWeek.MONDAY));
            }
            int day = date.group(4) == null ? 1 : Integer.parseInt(date.group(4));
            return Optional.of(LocalDate.of(year, Integer.parseInt(date.group(3)), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> fixed(String plain, LocalDate today) {
        if (says(plain, "day after tomorrow", "pasado manana")) {
            return Optional.of(today.plusDays(2));
        } else if (says(plain, "day before yesterday", "anteayer")) {
            return Optional.of(today.minusDays(2));
        } else if (says(plain, "tomorrow", "manana")) {
            return Optional.of(today.plusDays(1));
        } else if (says(plain, "yesterday", "ayer")) {
            return Optional.of(today.minusDays(1));
        } else if (says(plain, "today", "hoy")) {
            return Optional.of(today);
        } else if (says(plain, "last week", "semana pasada")) {
            return Optional.of(today.minusWeeks(1).with(DayOfWeek.MONDAY));
        } else if (says(plain, "next week", "proxima semana", "semana que viene")) {
            return Optional.of(today.plusWeeks(1).with(DayOfWeek.MONDAY));
        } else if (says(plain, "last month", "mes pasado")) {
            return Optional.of(today.minusMonths(1).withDayOfMonth(1));
        } else if (says(plain, "next month", "proximo mes", "mes que viene")) {
            return Optional.of(today.plusMonths(1).withDayOfMonth(1));
        } else if (says(plain, "end of the month", "fin de mes", "this month", "este mes")) {
            return Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
        }
        return Optional.empty();
    }

    private static boolean says(String plain, String... phrases) {
        return List.of(phrases).stream().anyMatch(phrase -> (" " + plain + " ").contains(" " + phrase + " "));
    }

    /** In three days, three days ago; en tres días, hace tres días. */
    private static Optional<LocalDate> counted(List<String> words, Language language, LocalDate today) {
        for (int i = 1; i < words.size(); i++) {
            if (!List.of("day", "days", "dia", "dias", "week", "weeks", "semana", "semanas")
                    .contains(words.get(i))) {
                continue;
            }
            var number = Numbers.in(words.subList(i - 1, i), language);
            if (number.isEmpty() || number.getAsLong() > 3660) {
                continue;
            }
            long days = number.getAsLong() * (words.get(i).charAt(0) == 'd' ? 1 : 7);
            boolean before = (i + 1 < words.size() && "ago".equals(words.get(i + 1))) || words.contains("hace");
            boolean after =
                    words.subList(0, i).contains("in") || words.subList(0, i).contains("en");
            if (before || after) {
                return Optional.of(before ? today.minusDays(days) : today.plusDays(days));
            }
        }
        return Optional.empty();
    }

    /** 3 March, March 3rd, 3 de marzo, each with or without a year. */
    private static Optional<LocalDate> monthly(
            List<String> words, Language language, LocalDate today, Direction direction) {
        for (int i = 0; i < words.size(); i++) {
            var month = month(words.get(i), language);
            if (month.isEmpty()) {
                continue;
            }
            int before = i > 1 && List.of("de", "of").contains(words.get(i - 1)) ? i - 2 : i - 1;
            var day = number(words, before).or(at(i, words));
            if (day.isEmpty()) {
                continue;
            }
            var year = words.stream().filter(word -> word.matches("20\\d{2}")).findFirst();
            try {
                LocalDate date =
                        LocalDate.of(year.map(Integer::valueOf).orElse(today.getYear()), month.get(), day.get());
                return Optional.of(year.isPresent() ? date : towards(date, today, direction));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Supplier<Optional<Integer>> at(int month, List<String> words) {
        return () -> number(words, month + 1);
    }

    private static LocalDate towards(LocalDate date, LocalDate today, Direction direction) {
        return switch (direction) {
            case FUTURE -> date.isBefore(today) ? date.plusYears(1) : date;
            case PAST -> date.isAfter(today) ? date.minusYears(1) : date;
        };
    }

    private static Optional<Integer> number(List<String> words, int at) {
        if (at < 0 || at >= words.size()) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(words.get(at));
        return day.matches() ? Optional.of(Integer.valueOf(day.group(1))) : Optional.empty();
    }

    private static Optional<Month> month(String word, Language language) {
        for (Month month : Month.values()) {
            String name = Words.plain(month.getDisplayName(TextStyle.FULL, language.locale()));
            if (word.equals(name) || (word.length() == 3 && name.startsWith(word) && !"mar".equals(word))) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> weekday(
            List<String> words, Language language, LocalDate today, Direction direction) {
        for (int i = 0; i < words.size(); i++) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!words.get(i).equals(Words.plain(day.getDisplayName(TextStyle.FULL, language.locale())))) {
                    continue;
                }
                boolean past = words.contains("last") || words.contains("pasado");
                boolean future = words.contains("next") || words.contains("proximo") || words.contains("viene");
                return Optional.of(
                        past || (direction == Direction.PAST && !future)
                                ? today.with(TemporalAdjusters.previous(day))
                                : today.with(TemporalAdjusters.next(day)));
            }
        }
        return Optional.empty();
    }
}
