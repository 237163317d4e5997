package dev.laurel.loyalty.bench;

import dev.laurel.test.SharedBroker;
import java.util.concurrent.CountDownLatch;

/** The broker that tests use, in a process of its own; its topics have four partitions. */
final class Broker {

    static final String READY = "Broker at";

    private Broker() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(READY + " " + SharedBroker.address());
        new CountDownLatch(1).await();
    }
}
