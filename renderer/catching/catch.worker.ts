import { Catcher } from './catcher';
import type { CatchNews, CatchTask } from './messages';

/** Catches the moments of children, off the UI thread, which gives it the camera's frames as a stream. */
let catcher: Catcher | null = null;

self.onmessage = ({ data }: MessageEvent<CatchTask>) => {
  void perform(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: String(error) });
  });
};

async function perform(task: CatchTask): Promise<void> {
  switch (task.kind) {
    case 'start':
      catcher = new Catcher(task.ports, task, tell);
      return;
    case 'rules':
      running().judgeBy(task);
      return;
    case 'watch':
      await running().watch(task.frames, task.mounting);
      return;
    case 'pause':
      running().pause();
      return;
    case 'trigger':
      running().trigger();
      return;
    case 'take': {
      const pictures = await running().take(task.first);
      tell({ kind: 'taken', id: task.id, pictures }, [...pictures]);
      return;
    }
    case 'forget':
      running().forget();
      return;
  }
}

function running(): Catcher {
  if (catcher === null) throw new Error('The worker that catches moments was not started.');
  return catcher;
}

function tell(news: CatchNews, transfer: Transferable[] = []): void {
  self.postMessage(news, { transfer });
}
