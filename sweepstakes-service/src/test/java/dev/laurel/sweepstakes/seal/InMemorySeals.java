package dev.laurel.sweepstakes.seal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals in memory, which can be told to fail after so many writes, as a process that is killed between two of them. */
public final class InMemorySeals implements Seals {

    private final Map<String, byte[]> blocks = new ConcurrentHashMap<>();
    private final Map<String, StoredSeal> seals = new ConcurrentHashMap<>();
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);

    /** After so many writes more each one fails. */
    void dieAfter(int writes) {
        writesLeft.set(writes);
    }

    int blocks() {
        return blocks.size();
    }

    @Override
    public void keep(String sweepstakesId, Block block, byte[] lines) {
        write();
        blocks.putIfAbsent(block.id(sweepstakesId), lines.clone());
    }

    @Override
    public byte[] lines(String sweepstakesId, Block block) {
        return blocks.get(block.id(sweepstakesId)).clone();
    }

    @Override
    public boolean insert(StoredSeal seal) {
        write();
        return seals.putIfAbsent(seal.terms().sweepstakesId(), seal) == null;
    }

    @Override
    public Optional<StoredSeal> find(String sweepstakesId) {
        return Optional.ofNullable(seals.get(sweepstakesId));
    }

    private void write() {
        if (writesLeft.getAndDecrement() <= 0) {
            throw new IllegalStateException("killed");
        }
    }
}
