package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.transfer.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A queue that is longer than what is listed of it. */
class LongTransferQueueTest {

    private static final int MOST = 3;
    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theOldestAreListedAndThatThereAreMoreIsSaid() {
        var queue = TransferQueue.of(List.of(), awaited(MOST + 1), MOST);
        assertThat(queue.awaited()).extracting(TransferQueue.Awaited::id).containsExactly("pay_0", "pay_1", "pay_2");
        assertThat(queue.moreAwaited()).isTrue();
    }

    @Test
    void whereAllAreListedThereAreNoMore() {
        var queue = TransferQueue.of(List.of(), awaited(MOST), MOST);
        assertThat(queue.awaited()).hasSize(MOST);
        assertThat(queue.moreAwaited()).isFalse();
    }

    private static List<Transfer> awaited(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Transfer(
                        "pay_" + number,
                        "zelle",
                        "LRL-" + number,
                        Money.ofMinor(CurrencyUnit.USD, 5_000),
                        List.of("attempt"),
                        OPENED.plusSeconds(number),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        1))
                .toList();
    }
}
