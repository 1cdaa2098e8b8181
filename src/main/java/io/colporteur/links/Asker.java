package io.colporteur.links;

import java.net.URI;

/** Asks for one address. Any number of threads may use it. */
interface Asker {

    /**
     * Asks once, and follows where it is led to.
     *
     * @param address absolute, http or https, without a fragment
     * @throws InterruptedException when nobody wants to know any more
     */
    Answer ask(URI address) throws InterruptedException;
}
