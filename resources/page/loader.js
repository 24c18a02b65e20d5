// Unpacks the page's program and what it knows, which are kept small, and lets it begin.
(async () => {
  "use strict";
  try {
    const packed = document.getElementById("packed").textContent;
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const { code, data } = JSON.parse(await new Response(stream).text());
    document.getElementById("data").textContent = JSON.stringify(data);
    const script = document.createElement("script");
    script.textContent = code; // the page's policy lets this very text run, and no other
    document.head.append(script);
  } catch {
    document.getElementById("too-old").hidden = false;
  }
})();
