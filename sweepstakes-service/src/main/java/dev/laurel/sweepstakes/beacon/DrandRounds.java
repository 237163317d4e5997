package dev.laurel.sweepstakes.beacon;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks all endpoints at once. Enough of them must give the round, and none may contradict: although the signature alone
 * would prove it, an endpoint that lies is found out before a draw rests on it, not after.
 */
final class DrandRounds implements Rounds {

    private final BeaconChain chain;
    private final List<DrandEndpoint> endpoints;
    private final int agreeing;

    DrandRounds(BeaconChain chain, List<DrandEndpoint> endpoints, int agreeing) {
        this.chain = chain;
        this.endpoints = endpoints;
        this.agreeing = agreeing;
    }

    @Override
    public Fetched fetch(Terms terms) {
        if (!terms.chainHash().equals(chain.chainHash()) || !terms.publicKey().equals(chain.publicKey())) {
            return new Fetched.Missing(
                    "The terms name the chain " + terms.chainHash() + ", but " + chain.chainHash() + " is configured.");
        }
        return judge(terms.round(), ask(terms.round()));
    }

    private List<Answer> ask(long round) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = endpoints.stream()
                    .map(endpoint -> threads.submit(() -> endpoint.round(round)))
                    .toList();
            threads.shutdown();
            return asked.stream().map(DrandRounds::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Absent("interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Fetched judge(long round, List<Answer> answers) {
        List<String> signatures = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.Genuine genuine -> signatures.add(genuine.signature());
                case Answer.Wrong lie -> wrong.add(lie.reason());
                case Answer.Absent missing -> absent.add(missing.reason());
            }
        }
        if (!wrong.isEmpty()) {
            return new Fetched.Missing("The endpoints disagree about round " + round + ": " + String.join("; ", wrong)
                    + (signatures.isEmpty() ? "." : "; " + signatures.size() + " gave the beacon's own."));
        }
        if (signatures.size() < agreeing) {
            return new Fetched.Missing("Round " + round + ", due at " + chain.timeOf(round) + ", came from "
                    + signatures.size() + " of the " + agreeing + " endpoints that have to agree: "
                    + String.join("; ", absent) + ".");
        }
        return new Fetched.Genuine(signatures.getFirst());
    }
}
