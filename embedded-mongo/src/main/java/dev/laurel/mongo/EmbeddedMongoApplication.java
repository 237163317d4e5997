package dev.laurel.mongo;

import java.nio.file.Path;

/** The store as a process of its own: {@code EmbeddedMongoApplication <file> <port> [<journal>]}. */
public final class EmbeddedMongoApplication {

    private EmbeddedMongoApplication() {}

    /** Runs until the process is told to end; then completes the file. */
    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println(
                    "usage: EmbeddedMongoApplication <file> <port> [<bytes of journal before a checkpoint>]");
            System.exit(2);
        }
        Path file = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        EmbeddedMongo mongo = arguments.length == 2
                ? EmbeddedMongo.at(file, port)
                : EmbeddedMongo.at(file, port, Long.parseLong(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close));
        System.out.println("This is not MongoDB. It is a stand-in that speaks its protocol, for trying, developing and"
                + " testing on this machine only: it keeps acknowledged writes when its process dies, but knows no"
                + " replicas, no transactions and no power cuts. In production name a real one: LAUREL_MONGODB_URI.");
        System.out.println("Listening on " + mongo.connectionString());
    }
}
