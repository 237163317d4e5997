package dev.laurel.local.demo.history.life;

import dev.laurel.local.demo.history.life.Counter.BankTransfer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The bank's statements, as support uploads them. */
final class Bank {

    private static final String HEADING = "Date,Amount,Description,Reference,Payer\n";

    private final World world;
    private final Counter counter;
    private final Tally tally;
    private int lines = 1_000;

    Bank(World world, Counter counter, Tally tally) {
        this.world = world;
        this.counter = counter;
        this.tally = tally;
    }

    /** All transfers that are awaited stand on it, and each that matches is confirmed; nothing when none is awaited. */
    void confirmAll() throws IOException, InterruptedException {
        List<BankTransfer> awaited = new ArrayList<>();
        for (BankTransfer next = counter.transfers().poll();
                next != null;
                next = counter.transfers().poll()) {
            awaited.add(next);
        }
        if (awaited.isEmpty()) {
            return;
        }
        StringBuilder file = new StringBuilder(HEADING);
        awaited.forEach(transfer -> file.append(line(transfer.cents(), transfer.reference(), transfer.person())));
        for (JsonNode proposal : upload(file.toString())) {
            if (World.text(proposal.path("result")).equals("matched")) {
                confirm(proposal);
            }
        }
        for (BankTransfer transfer : awaited) {
            world.awaitEntry(transfer.person(), transfer.payment(), List.of("earn"));
            tally.add("transfers confirmed");
        }
    }

    /** A statement that somebody still has to think about: a match, a note without reference, a stranger's money. */
    void leaveOpen() throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder(HEADING);
        boolean named = true;
        for (BankTransfer transfer : counter.transfers()) {
            file.append(line(transfer.cents(), named ? transfer.reference() : "coffee", transfer.person()));
            named = false;
        }
        file.append(line(2_400, "thank you for Sunday", "d.oyelaran"));
        tally.add("bank lines that wait", upload(file.toString()).size());
    }

    private String line(long cents, String note, String payer) {
        lines++;
        return "%s,%s,Zelle %s,BK%d,%s%n"
                .formatted(
                        LocalDate.now(world.clock()), Money.text(cents), note, lines, payer.toUpperCase(Locale.ROOT));
    }

    private JsonNode upload(String file) throws IOException, InterruptedException {
        tally.add("bank statements");
        return Expected.of(
                        "a bank statement",
                        world.support().uploads("/api/admin/payments/statements?bank=plain", "statement.csv", file),
                        200)
                .body()
                .path("proposals");
    }

    private void confirm(JsonNode proposal) throws IOException, InterruptedException {
        String path = "/api/admin/payments/" + World.text(proposal.path("paymentId"));
        Map<String, Object> seen = new HashMap<>();
        seen.put("bankReference", World.text(proposal.path("bankReference")));
        seen.put("receivedAmount", proposal.path("amount"));
        seen.put("receivedOn", World.text(proposal.path("receivedOn")));
        int status =
                world.support().does(path + "/confirm", seen, 200, 201, 202).status();
        if (status == 202) {
            world.admin().does(path + "/approve", Map.of(), 200);
        }
    }
}
