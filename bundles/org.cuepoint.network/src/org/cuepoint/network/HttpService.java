package org.cuepoint.network;

/**
 * Sends HTTP requests through the pipeline: cache, rate limit, retries, transport. Thread-safe; a call blocks the
 * calling thread and must not be made on the UI thread.
 */
public interface HttpService {

    /**
     * Sends a request and waits for the whole answer. Interrupting the calling thread aborts the request.
     *
     * @param call the request
     * @return the answer; a 4xx or 5xx that remained after the retries is returned too
     * @throws NetworkException when there is no answer; the message is a sentence for the user
     * @throws InterruptedException when the calling thread was interrupted; the request was aborted
     */
    HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException;
}
