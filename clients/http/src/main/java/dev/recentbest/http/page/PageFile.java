package dev.recentbest.http.page;

/**
 * One of the page's files.
 *
 * @param path where it lies below the page's address, such as {@code index.html}
 * @param contentType what it is, such as {@code text/html; charset=utf-8}
 * @param content its bytes; nobody else's to change
 */
@SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
public record PageFile(String path, String contentType, byte[] content) {}
