// Only for `serve`: reloads the page when there is a newer build. Never part of a published site.
(() => {
  const INTERVAL = 700;
  /** @type {string | null} */
  let known = null;

  const look = async () => {
    try {
      const version = await (await fetch("/__stand", { cache: "no-store" })).text();
      if (known !== null && version !== known) location.reload();
      known = version;
    } catch {
      // The server was stopped; keep asking until it is back.
    }
    setTimeout(look, INTERVAL);
  };

  look();
})();
