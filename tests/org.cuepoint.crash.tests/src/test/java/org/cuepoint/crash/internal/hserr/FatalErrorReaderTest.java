package org.cuepoint.crash.internal.hserr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files of HotSpot, whole, cut and damaged. */
class FatalErrorReaderTest {

    private static final String SIGNAL = """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f3e49c85f14, pid=32492, tid=32492
            #
            # JRE version: OpenJDK Runtime Environment Temurin-25.0.3+9 (25.0.3+9) (build 25.0.3+9-LTS)
            # Java VM: OpenJDK 64-Bit Server VM Temurin-25.0.3+9 (25.0.3+9-LTS, mixed mode, sharing, tiered, serial gc)
            # Problematic frame:
            # C  [libc.so.6+0x85f14]
            #
            # Core dump will be written.

            ---------------  S U M M A R Y ------------

            Command Line: -Dtoken=hunter2 -jar launcher.jar

            ---------------  T H R E A D  ---------------

            Current thread (0x00007f3e40028d60):  JavaThread "main" [_thread_in_native, id=32492, stack(0x1,0x2)]

            Stack: [0x1,0x2],  sp=0x3,  free space=1020k
            Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
            C  [libc.so.6+0x85f14]
            C  [libjvm.so+0x1234]  Unsafe_PutInt+0x10
            Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
            j  jdk.internal.misc.Unsafe.putInt(JI)V+0 java.base@25.0.3
            j  org.example.Main.main([Ljava/lang/String;)V+10

            siginfo: si_signo: 11 (SIGSEGV), si_code: 0 (SI_USER), si_pid: 1
            """;

    @Test
    void aSignalIsToldWithItsFrameThreadAndStack() {
        FatalError error = FatalErrorReader.parse(SIGNAL).orElseThrow();
        assertEquals(32492, error.process());
        assertEquals("SIGSEGV (0xb)", error.what());
        assertEquals("C  [libc.so.6+0x85f14]", error.frame());
        assertTrue(error.thread().startsWith("JavaThread \"main\""), error.thread());
        assertEquals(4, error.stack().size());
        assertEquals("j  org.example.Main.main([Ljava/lang/String;)V+10", error.stack().getLast());
        assertTrue(error.java().contains("25.0.3"));
        assertFalse(error.outOfMemory());
        assertEquals("The Java virtual machine failed with SIGSEGV (0xb) in C  [libc.so.6+0x85f14].", error.sentence());
        assertFalse(error.toString().contains("hunter2"), "the command line is not looked at");
    }

    @Test
    void anInternalErrorAndMissingMemoryAreTold() {
        FatalError internal = FatalErrorReader.parse("""
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  Internal Error (vmError.cpp:2091), pid=18120, tid=18121
                #  guarantee(how == 0) failed: test guarantee
                """).orElseThrow();
        assertEquals("Internal Error (vmError.cpp:2091)", internal.what());
        assertEquals(18120, internal.process());
        FatalError memory = FatalErrorReader.parse("""
                #
                # There is insufficient memory for the Java Runtime Environment to continue.
                # Native memory allocation (mmap) failed to map 16384 bytes.
                #  Out of Memory Error (os_linux.cpp:2994), pid=99, tid=100
                """).orElseThrow();
        assertTrue(memory.outOfMemory());
        assertEquals(99, memory.process());
        assertEquals("The Java virtual machine ended because memory ran out.", memory.sentence());
    }

    @Test
    void anythingElseIsNone() {
        assertTrue(FatalErrorReader.parse("").isEmpty());
        assertTrue(FatalErrorReader.parse("# a note\npid=12\n").isEmpty());
    }

    @Test
    void tenThousandDamagedFilesThrowNothing() {
        Random random = new Random(5);
        int told = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(SIGNAL);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(5)) {
                    case 0 -> text.setLength(at + 1);
                    case 1 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                    case 2 -> text.insert(at, text.substring(0, random.nextInt(text.length())));
                    case 3 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(200)));
                    default -> text.insert(at, "pid=" + "9".repeat(random.nextInt(40)) + '\n');
                }
                if (text.length() > 20_000) {
                    text.setLength(20_000);
                }
            }
            told += FatalErrorReader.parse(text.toString()).map(FatalError::sentence).filter(s -> s.endsWith("."))
                    .isPresent() ? 1 : 0;
        }
        assertTrue(told > 3_000, "only " + told + " were still told");
    }

    @Test
    void anEndlessLineIsReadOnce() {
        assertTrue(FatalErrorReader.parse(SIGNAL + "x".repeat(3_000_000)).isPresent());
        assertTrue(FatalErrorReader.parse(SIGNAL + "frame\n".repeat(300_000)).orElseThrow().stack().size() <= 100);
    }
}
