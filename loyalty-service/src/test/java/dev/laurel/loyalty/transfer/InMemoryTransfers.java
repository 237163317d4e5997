package dev.laurel.loyalty.transfer;

import dev.laurel.loyalty.journal.Crashes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Transfers and allowances that decide as the real stores do: by insert, and by version. */
public final class InMemoryTransfers implements Transfers, Allowances {

    public final Map<String, Transfer> transfers = new ConcurrentHashMap<>();
    public final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
    private final Crashes crashes;

    public InMemoryTransfers(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public boolean insert(Transfer transfer) {
        return crashes.write(() -> transfers.putIfAbsent(transfer.id(), transfer) == null);
    }

    @Override
    public boolean replace(Transfer next) {
        return crashes.write(() -> {
            Transfer before = transfers.get(next.id());
            return before != null
                    && before.version() == next.version() - 1
                    && transfers.replace(next.id(), before, next);
        });
    }

    @Override
    public Optional<Transfer> find(String id) {
        return Optional.ofNullable(transfers.get(id));
    }

    @Override
    public List<Transfer> due(Instant now, int most) {
        return transfers.values().stream()
                .filter(transfer ->
                        transfer.lookAt() != null && !transfer.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Transfer::lookAt))
                .limit(most)
                .toList();
    }

    @Override
    public List<Transfer> sentBy(String member, @Nullable Place after, int most) {
        return transfers.values().stream()
                .filter(transfer -> transfer.sender().equals(member))
                .sorted(Comparator.comparing(Transfer::createdAt)
                        .thenComparing(Transfer::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Allowance of(String member) {
        return allowances.getOrDefault(member, Allowance.unused(member));
    }

    @Override
    public boolean replace(Allowance next) {
        return crashes.write(() -> {
            if (next.version() == 1) {
                return allowances.putIfAbsent(next.member(), next) == null;
            }
            Allowance before = allowances.get(next.member());
            return before != null
                    && before.version() == next.version() - 1
                    && allowances.replace(next.member(), before, next);
        });
    }
}
