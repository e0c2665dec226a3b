package dev.entente.model;

import org.apache.avro.util.ClassSecurityValidator;

/** Lets Avro make instances of the classes of this package, which it refuses to any class that nobody vouches for. */
public final class GeneratedClasses {
    private GeneratedClasses() {}

    /** Vouches for the generated classes. To be called before the first record is built or read; again is harmless. */
    public static synchronized void trust() {
        var trusted = ClassSecurityValidator.getGlobal();
        if (!trusted.isTrusted(Claim.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    trusted, type -> type.getPackageName().equals(Claim.class.getPackageName())));
        }
    }
}
