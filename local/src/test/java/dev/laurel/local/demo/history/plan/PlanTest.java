package dev.laurel.local.demo.history.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has to be true of a history that nobody has lived yet. */
class PlanTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Plan plan = Plan.of(TODAY, 7);

    private record Dated<T>(int daysAgo, Instant at, T act) {}

    private <T extends Act> List<Dated<T>> all(Class<T> type) {
        return plan.moments().stream()
                .flatMap(moment -> moment.acts().stream()
                        .filter(type::isInstance)
                        .map(act -> new Dated<>(moment.daysAgo(), moment.at(TODAY), type.cast(act))))
                .toList();
    }

    @Test
    void theSameDayAndSeedAreTheSameHistory() {
        assertThat(Plan.of(TODAY, 7)).isEqualTo(plan);
        assertThat(Plan.of(TODAY, 8)).isNotEqualTo(plan);
    }

    @Test
    void momentsFollowEachOtherFromTheFirstDayOn() {
        var times = plan.moments().stream().map(moment -> moment.at(TODAY)).toList();
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(plan.moments().getFirst().daysAgo()).isEqualTo(Plan.FIRST_DAY);
    }

    @Test
    void everyBodyJoinsOnceAndBeforeAnythingElse() {
        Map<String, Instant> joined = new HashMap<>();
        all(Act.Join.class)
                .forEach(join -> assertThat(joined.put(join.act().person().key(), join.at()))
                        .isNull());
        assertThat(joined).hasSize(plan.people().size()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all(Act.Buy.class))
                .allSatisfy(
                        buy -> assertThat(buy.at()).isAfter(joined.get(buy.act().person())));
        assertThat(all(Act.NameReferrer.class))
                .isNotEmpty()
                .allSatisfy(named ->
                        assertThat(named.at()).isAfter(joined.get(named.act().person())));
    }

    @Test
    void businessIsPlausibleAndGrows() {
        var purchases = all(Act.Buy.class);
        assertThat(purchases).hasSizeBetween(850, 1_500);
        assertThat(purchases.stream().filter(buy -> buy.daysAgo() < 28).count())
                .isGreaterThan(purchases.stream()
                        .filter(buy -> buy.daysAgo() > Plan.FIRST_DAY - 28)
                        .count());
        assertThat(on(purchases, DayOfWeek.SATURDAY)).isGreaterThan(on(purchases, DayOfWeek.MONDAY));
        assertThat(purchases).allSatisfy(buy -> assertThat(buy.act().cents()).isBetween(300L, 50_000L));
        assertThat(purchases.stream().map(buy -> buy.act().rail()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "stripe", "paypal", "venmo", "square", "cashapp", "zelle", "chime", "coinbase", "btcpay");
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void whoHasLeftDoesNotBuyAnyMore() {
        var left = plan.people().stream()
                .filter(person -> person.leaves() > 0)
                .collect(Collectors.toMap(Person::key, Person::leaves));
        assertThat(left).isNotEmpty();
        assertThat(all(Act.Buy.class))
                .allSatisfy(buy -> assertThat(buy.daysAgo())
                        .isGreaterThanOrEqualTo(left.getOrDefault(buy.act().person(), 0)));
    }

    @Test
    void moneyGoesBackOnceAndOnlyAfterItCameByCard() {
        Map<Integer, Dated<Act.Buy>> purchases = new HashMap<>();
        all(Act.Buy.class).forEach(buy -> purchases.put(buy.act().number(), buy));
        Set<Integer> returned = new HashSet<>();
        var back = Stream.concat(
                        all(Act.Refund.class).stream()
                                .map(one -> new Dated<>(
                                        one.daysAgo(), one.at(), one.act().number())),
                        all(Act.Dispute.class).stream()
                                .map(one -> new Dated<>(
                                        one.daysAgo(), one.at(), one.act().number())))
                .toList();
        assertThat(back).hasSizeGreaterThan(8).allSatisfy(one -> {
            var purchase = purchases.get(one.act());
            assertThat(returned.add(one.act())).isTrue();
            assertThat(purchase.at()).isBefore(one.at());
            assertThat(purchase.act().rail()).isEqualTo("stripe");
            assertThat(purchase.act().declined()).isFalse();
        });
        assertThat(all(Act.Dispute.class)).hasSize(3);
        assertThat(all(Act.DecideDispute.class)).hasSize(2);
    }

    @Test
    void drawsArePlannedOpenedAndEnteredInThisOrder() {
        var planned = all(Act.PlanDraw.class).stream()
                .collect(Collectors.toMap(draw -> draw.act().key(), Dated::at));
        assertThat(planned).hasSize(6);
        assertThat(all(Act.AwaitDraw.class))
                .hasSize(10)
                .allSatisfy(draw ->
                        assertThat(draw.at()).isAfter(planned.get(draw.act().key())));
        assertThat(all(Act.Enter.class))
                .isNotEmpty()
                .allSatisfy(enter ->
                        assertThat(enter.at()).isAfter(planned.get(enter.act().draw())));
    }

    @Test
    void everySpeakerIsAMemberOrAStranger() {
        var people = plan.people().stream().map(Person::key).collect(Collectors.toSet());
        assertThat(all(Act.Chat.class))
                .isNotEmpty()
                .allSatisfy(chat -> assertThat(people).contains(chat.act().person()));
        assertThat(all(Act.Message.class))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.act().links()
                                && !people.contains(message.act().person()))
                        .isFalse());
        assertThat(plan.end()).hasAtLeastOneElementOfType(Act.Chat.class);
    }

    private static long on(List<Dated<Act.Buy>> purchases, DayOfWeek day) {
        return purchases.stream()
                .filter(buy -> TODAY.minusDays(buy.daysAgo()).getDayOfWeek() == day)
                .count();
    }

    private List<Integer> numbers() {
        return Stream.concat(
                        all(Act.Buy.class).stream().map(Dated::act),
                        plan.end().stream().filter(Act.Buy.class::isInstance).map(Act.Buy.class::cast))
                .map(Act.Buy::number)
                .toList();
    }
}
