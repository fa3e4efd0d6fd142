// Where a device has no room left, nothing more is kept, and whoever asks still gets what the network says.

const {put} = Cache.prototype;

Cache.prototype.put = async function (request, answer) {
  try {
    await put.call(this, request, answer);
  } catch (refused) {
    if (refused.name !== 'QuotaExceededError') throw refused;
  }
};
